import { create } from 'zustand';

/** Whether the dialog of templates is open: the note's menu and the palette both open it. */
export const useTemplatesScreen = create(() => ({ open: false }));
