import { answer } from './dependency.js';

onmessage = async ({ data }) => {
  const text = await fetch('/note.txt').then((response) => response.text());
  const refused = await fetch('http://10.1.1.1/worker').then(
    () => 'answered',
    () => 'refused',
  );
  postMessage({ data, answer, text, refused });
};
