// A page over the DevTools protocol with nothing switched on but what is asked for.
import WebSocket from 'ws';

/** @param {string} endpoint the browser's own address @param {(url: string) => boolean} isWanted */
export async function attachToPage(endpoint, isWanted) {
  const connection = await connect(endpoint);
  const { targetInfos } = await connection.send('Target.getTargets');
  const target = targetInfos.find((one) => one.type === 'page' && isWanted(one.url));
  if (target === undefined) throw new Error('the window is gone');
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId: target.targetId, flatten: true });
  const send = (method, params) => connection.send(method, params, sessionId);
  async function evaluate(expression) {
    const wanted = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = await send('Runtime.evaluate', wanted);
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? 'failed in the page');
    return result.value;
  }
  return {
    /** As Playwright's: the function runs in the page, its argument and its answer are JSON. */
    evaluate: (run, arg) => evaluate(`(${run})(${JSON.stringify(arg) ?? ''})`),
    /** The function is given the first element that the selector finds. @param {string} selector */
    evaluateOn: (selector, run) => evaluate(`(${run})(document.querySelector(${JSON.stringify(selector)}))`),
    /** A file dropped on the window, as from the desktop. Answers when, in epoch milliseconds. @param {string} file */
    async drop(file) {
      const field = "Object.assign(document.createElement('input'), { type: 'file' })";
      const { objectId } = (await send('Runtime.evaluate', { expression: field })).result;
      await send('DOM.setFileInputFiles', { objectId, files: [file] });
      const call = { objectId, functionDeclaration: String(dropFrom), returnByValue: true };
      const { result, exceptionDetails } = await send('Runtime.callFunctionOn', call);
      if (exceptionDetails !== undefined) throw new Error('the file could not be dropped');
      return result.value;
    },
    /** One letter or space, as from a keyboard. @param {string} text */
    async press(text) {
      await send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text, unmodifiedText: text });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
    },
    async close() {
      await send('Page.close');
      connection.close();
    },
  };
}

/** Runs in the page, on a field that has a file. */
function dropFrom() {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(this.files[0]);
  const at = document.querySelector('main') ?? document.body;
  const droppedAt = performance.timeOrigin + performance.now();
  for (const name of ['dragenter', 'dragover', 'drop']) {
    at.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
  }
  return droppedAt;
}

async function connect(endpoint) {
  const socket = new WebSocket(endpoint, { perMessageDeflate: false });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const pending = new Map();
  let last = 0;
  socket.on('message', (data) => {
    const { id, result, error } = JSON.parse(String(data));
    const waiting = pending.get(id);
    pending.delete(id);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error.message));
  });
  socket.on('error', () => undefined); // a close follows
  socket.on('close', () => {
    for (const { reject } of pending.values()) reject(new Error('the window is gone'));
    pending.clear();
  });
  return {
    send(method, params = {}, sessionId = undefined) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params, sessionId }));
      });
    },
    close: () => socket.close(),
  };
}
