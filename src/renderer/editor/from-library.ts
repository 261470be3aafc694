/** Marks a transaction that brings what was changed elsewhere: nobody typed it. */
export const FROM_LIBRARY = 'postil.fromLibrary';
