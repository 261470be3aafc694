/** A voice that the system has itself. Those that send text away are not offered: nothing leaves. */
export type Voice = { id: string; name: string; language: string };
export type Utterance = { text: string; voice: string; rate: number; onEnd: () => void; onError: () => void };

export type SpeechEngine = {
  /** The system's own choice first. */
  readVoices: () => Voice[];
  /** Voices often come some time after the window. */
  watchVoices: (changed: () => void) => () => void;
  speak: (utterance: Utterance) => void;
  cancel: () => void;
};

function localVoices(): SpeechSynthesisVoice[] {
  const local = window.speechSynthesis.getVoices().filter((voice) => voice.localService);
  return local.sort((a, b) => Number(b.default) - Number(a.default));
}

/** Looked up at each call, since an engine that started without voices may be replaced. */
export const systemSpeech: SpeechEngine = {
  readVoices: () => localVoices().map(({ voiceURI, name, lang }) => ({ id: voiceURI, name, language: lang })),
  watchVoices: (changed) => {
    const { speechSynthesis } = window;
    speechSynthesis.addEventListener('voiceschanged', changed);
    return () => speechSynthesis.removeEventListener('voiceschanged', changed);
  },
  speak: ({ text, voice, rate, onEnd, onError }) => {
    const utterance = new SpeechSynthesisUtterance(text);
    const voices = localVoices();
    // A voice that was taken off the system since: the first that is there.
    const chosen = voices.find((one) => one.voiceURI === voice) ?? voices[0];
    if (chosen === undefined) return onError();
    utterance.voice = chosen;
    utterance.lang = chosen.lang;
    utterance.rate = rate;
    utterance.addEventListener('end', onEnd);
    utterance.addEventListener('error', onError);
    window.speechSynthesis.speak(utterance);
  },
  cancel: () => window.speechSynthesis.cancel(),
};
