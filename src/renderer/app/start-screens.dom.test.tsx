import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { startI18n } from '../i18n/start-i18n';
import { ConflictScreen } from './StartScreens';

afterEach(cleanup);

function show(journalWhole: boolean) {
  const choices = { onUseDatabase: vi.fn(), onUseJournal: vi.fn(), onLook: vi.fn() };
  render(
    <ConflictScreen papers={3} databaseAt={1} journalAt={2} journalWhole={journalWhole} busy={false} {...choices} />,
  );
  const names = screen.getAllByRole('button').map((button) => button.textContent);
  return { ...choices, names };
}

test('two histories offer both', () => {
  startI18n('en');
  const { names, onUseJournal } = show(true);
  expect(names).toEqual(['Go on with the database', 'Go on with the library folder', 'Look without choosing']);
  fireEvent.click(screen.getByText('Go on with the library folder'));
  expect(onUseJournal).toHaveBeenCalledOnce();
});

test('a library folder that could not be read whole is not offered', () => {
  startI18n('en');
  const { names, onUseDatabase } = show(false);
  expect(names).toEqual(['Go on with what is here', 'Look without choosing']);
  fireEvent.click(screen.getByText('Go on with what is here'));
  expect(onUseDatabase).toHaveBeenCalledOnce();
});
