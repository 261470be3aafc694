import { answer } from './dependency.js';

window.moduleAnswer = answer;

window.openStore = () =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('fixture', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

window.put = async (key, value) => {
  const database = await window.openStore();
  const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
  transaction.objectStore('rows').put(value, key);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
};

window.get = async (key) => {
  const database = await window.openStore();
  const request = database.transaction('rows').objectStore('rows').get(key);
  const value = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  database.close();
  return value;
};

window.askWorker = () =>
  new Promise((resolve, reject) => {
    const worker = new Worker('/worker.js', { type: 'module' });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage('hello');
  });
window.ready = true;
