import { AppError } from '../../shared/app-error';

/**
 * IndexedDB without Dexie: for rows that nobody may hear of before they are whole, and for workers. Dexie tells every live query of
 * each transaction, and a list of 100,000 papers would be read anew for each batch that is staged.
 */
export function openNative(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      // The database that the window has open is gone; an empty one must not come in its place.
      request.transaction?.abort();
    };
    request.onerror = () => reject(request.error ?? new AppError('storage-unreadable'));
    request.onsuccess = () => {
      // Whoever upgrades or deletes it must not wait for us.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}

export function ask<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new AppError('storage-unreadable'));
  });
}

/**
 * Runs `work` in one transaction and answers when it has completed. Relaxed: what is written so is worthless until a strict transaction
 * names it, and waiting for the disk at each batch made an import a third slower.
 * @throws what made the transaction abort
 */
export function writeNative(
  db: IDBDatabase,
  tables: readonly string[],
  work: (transaction: IDBTransaction) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction([...tables], 'readwrite', { durability: 'relaxed' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new AppError('storage-unreadable'));
    work(transaction);
    transaction.commit();
  });
}
