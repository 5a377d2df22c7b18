import { expect, it } from 'vitest';
import { FlagBoard } from '../../../sandbox/view/forge/flag-board';

it('shows the newest flag first, replaces one of the same id, and closes by id', () => {
  const board = new FlagBoard();
  let changes = 0;
  board.subscribe(() => {
    changes += 1;
  });
  board.show({ id: 'a', title: 'first' });
  board.show({ id: 'b', title: 'second' });
  board.show({ id: 'a', title: 'first again' });
  expect(board.current().map(({ title }) => title)).toEqual(['first again', 'second']);
  board.close('a');
  expect(board.current().map(({ id }) => id)).toEqual(['b']);
  expect(changes).toBe(4);
});
