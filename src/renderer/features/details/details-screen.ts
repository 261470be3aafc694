import { create } from 'zustand';
import type { PaperId } from '../../../shared/model/id';
import type { PaperForm } from '../../../shared/text/paper-form';

/** The paper whose form it is, or a new one. */
export type FormOf = PaperId | 'new';

type DetailsScreen = {
  open: FormOf | null;
  /** What was typed and neither saved nor given up: a form that is closed opens again as it was left. */
  kept: ReadonlyMap<FormOf, PaperForm>;
  /** Was just added, and is shown as soon as the list has it. */
  added: PaperId | null;
};

export const useDetailsScreen = create<DetailsScreen>(() => ({
  open: null,
  kept: new Map<FormOf, PaperForm>(),
  added: null,
}));

export function openDetails(open: FormOf): void {
  useDetailsScreen.setState({ open });
}

export function closeDetails(): void {
  useDetailsScreen.setState({ open: null });
}

/** Null: there is nothing to keep any more. */
export function keepForm(of: FormOf, form: PaperForm | null): void {
  useDetailsScreen.setState(({ kept }) => {
    const next = new Map(kept);
    if (form === null) next.delete(of);
    else next.set(of, form);
    return { kept: next };
  });
}
