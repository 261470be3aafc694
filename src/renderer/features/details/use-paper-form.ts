import { useEffect, useRef, useState } from 'react';
import { isEqual } from '../../../shared/model/equal';
import type { Paper } from '../../../shared/model/paper';
import {
  createPaperForm,
  parsePaperForm,
  type Details,
  type PaperForm,
  type WrongField,
} from '../../../shared/text/paper-form';
import { keepForm, useDetailsScreen, type FormOf } from './details-screen';

export type TypedForm = {
  form: PaperForm;
  wrong: readonly WrongField[];
  /** It opened with what was typed before. */
  isKept: boolean;
  change(fields: Partial<PaperForm>): void;
  /** Null where something cannot be taken, which is then told. */
  read(): Details | null;
  startOver(): void;
  forget(): void;
};

/** What stands in the fields. It outlives the dialog until it is saved or given up. */
export function usePaperForm(of: FormOf, paper: Paper | null): TypedForm {
  const [first] = useState(() => useDetailsScreen.getState().kept.get(of));
  const [form, setForm] = useState(first ?? createPaperForm(paper));
  const [isKept, setKept] = useState(first !== undefined);
  const [wrong, setWrong] = useState<readonly WrongField[]>([]);
  const done = useRef(false);
  useEffect(() => {
    if (!done.current) keepForm(of, isEqual(form, createPaperForm(paper)) ? null : form);
  }, [of, form, paper]);
  return {
    form,
    wrong,
    isKept,
    change: (fields) => {
      setForm((now) => ({ ...now, ...fields }));
      setWrong((now) => now.filter((name) => !(name in fields)));
    },
    read() {
      const read = parsePaperForm(form, paper ?? { ids: {}, urls: [] });
      setWrong(Array.isArray(read) ? read : []);
      return Array.isArray(read) ? null : read;
    },
    startOver() {
      setForm(createPaperForm(paper));
      setKept(false);
      setWrong([]);
    },
    forget() {
      done.current = true;
      keepForm(of, null);
    },
  };
}
