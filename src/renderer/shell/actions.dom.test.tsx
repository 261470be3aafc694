import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { bindActions, isEnabled, keysOf, meantBy, runAction, useActions } from './actions';

afterEach(cleanup);
const said: string[] = [];

function Binder({ name, enabled = true, active = true }: { name: string; enabled?: boolean; active?: boolean }) {
  useActions({ 'app.keys': enabled ? () => said.push(name) : null }, active);
  return null;
}

test('the last binding that is enabled wins, and the one below has it again', () => {
  const { rerender } = render(
    <>
      <Binder name="below" />
      <Binder name="above" />
    </>,
  );
  runAction('app.keys');
  rerender(
    <>
      <Binder name="below" />
      <Binder name="above" enabled={false} />
    </>,
  );
  runAction('app.keys');
  rerender(<Binder name="newest" />);
  runAction('app.keys');
  expect(said).toEqual(['above', 'below', 'newest']);
});

test('nothing is bound where nothing is active', () => {
  render(<Binder name="idle" active={false} />);
  expect(isEnabled('app.keys')).toBe(false);
  expect(runAction('app.keys')).toBe(false);
});

test('keys mean what stands in for their action only while that can be done, and are shown beside that alone', () => {
  const stop = bindActions(() => ({ 'paper.trash': () => undefined }));
  expect([meantBy('paper.trash'), keysOf('paper.trash')]).toEqual(['paper.trash', 'Delete']);
  const stopToo = bindActions(() => ({ 'paper.takeOut': () => undefined }));
  expect([meantBy('paper.trash'), keysOf('paper.trash')]).toEqual(['paper.takeOut', undefined]);
  expect(keysOf('paper.takeOut')).toBe('Delete');
  stopToo();
  expect(meantBy('paper.trash')).toBe('paper.trash');
  stop();
});
