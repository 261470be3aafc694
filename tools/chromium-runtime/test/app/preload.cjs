const { contextBridge, ipcRenderer, webUtils } = require('electron');

contextBridge.exposeInMainWorld('bridge', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  on(channel, callback) {
    const listener = (_event, ...args) => callback(...args);
    ipcRenderer.on(channel, listener);
    return () => ipcRenderer.removeListener(channel, listener);
  },
  pathsOf: (files) => files.map((file) => webUtils.getPathForFile(file)),
  deep: {
    answer: 42,
    list: [1, { two: 2 }],
    sum: (a, b) => a + b,
    fail: () => {
      throw new TypeError('no');
    },
  },
  missing: () => ipcRenderer.sendSync('x'),
});
globalThis.onlyInPreload = true;
