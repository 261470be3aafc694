import { ipcMain } from 'electron';
import { CALL_CHANNEL } from '../../shared/ipc/bridge';
import { answerCall, type Answering } from './answer';
import { isOurFrame } from './sender';

/** The only place that touches `ipcMain`. */
export function openGate(answering: Answering, ownUrl: string): void {
  ipcMain.handle(CALL_CHANNEL, (event, kind: unknown, name: unknown, input: unknown) =>
    answerCall({ kind, name, input, isOurs: isOurFrame(event.senderFrame, ownUrl) }, answering),
  );
}
