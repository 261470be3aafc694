/**
 * Every action a person can trigger: one registry for menus, palette, shortcuts and the cheat sheet. Keys are fixed
 * here and nowhere else, so that no two clash (a test checks). Features bind the handlers; main builds the menu.
 *
 * A key is `Mod+Shift+Z` style: Mod is Ctrl, on a Mac Command. A sequence has a space: `g i`. Single keys act where no
 * text is being typed.
 */
export const actionGroups = ['move', 'decide', 'organise', 'list', 'write', 'find', 'everywhere'] as const;
export type ActionGroup = (typeof actionGroups)[number];
export const menuNames = ['file', 'edit', 'view', 'paper', 'help'] as const;
export type MenuName = (typeof menuNames)[number];

export type Action = {
  id: string;
  group: ActionGroup;
  /** The first is the one shown. */
  keys: readonly string[];
  /** Where single keys act: in the list and paper, or everywhere. Chords act everywhere. */
  menu?: MenuName;
  /** A separator stands before it in the menu. */
  separated?: boolean;
  /** Its keys act while the focus is in this pane only, and come there before what they mean elsewhere. */
  pane?: 'list';
  /** Where it can be done, the keys of that other action mean this. */
  instead?: string;
};

/** Keeps the id as a literal, so that the table of words must have a name for each. */
function action<const Id extends string>(
  id: Id,
  group: ActionGroup,
  keys: readonly string[],
  menu?: MenuName,
  separated = false,
): Action & { id: Id } {
  return { id, group, keys, ...(menu === undefined ? {} : { menu }), ...(separated ? { separated } : {}) };
}

/** Of what stands in a list that is not of papers, where keys of papers mean something else. */
function listAction<const Id extends string>(
  id: Id,
  group: ActionGroup,
  keys: readonly string[],
): Action & { id: Id; pane: 'list' } {
  return { ...action(id, group, keys), pane: 'list' };
}

export const actions = [
  action('list.next', 'move', ['j', 'ArrowDown']),
  action('list.previous', 'move', ['k', 'ArrowUp']),
  action('list.first', 'move', ['Home']),
  action('list.last', 'move', ['End']),
  action('list.jump', 'move', [';']),
  action('list.open', 'move', ['Enter']),
  action('app.back', 'move', ['Escape']),
  action('pane.next', 'move', ['F6']),
  action('pane.previous', 'move', ['Shift+F6']),
  action('go.inbox', 'move', ['g i']),
  action('go.maybe', 'move', ['g m']),
  action('go.to-read', 'move', ['g t']),
  action('go.reading', 'move', ['g r']),
  action('go.read', 'move', ['g d']),
  action('go.dismissed', 'move', ['g x']),
  action('go.all', 'move', ['g a']),
  action('go.highlights', 'move', ['g h']),
  action('go.lost', 'move', ['g l']),
  action('go.notes', 'move', ['g n']),
  action('go.insight', 'move', ['g v']),
  action('go.imports', 'move', ['g s']),
  action('go.duplicates', 'move', ['g y']),
  action('go.trash', 'move', ['g b']),

  action('status.inbox', 'decide', ['u'], 'paper'),
  action('status.maybe', 'decide', ['m'], 'paper'),
  action('status.to-read', 'decide', ['t'], 'paper'),
  action('status.reading', 'decide', ['i'], 'paper'),
  action('status.read', 'decide', ['e'], 'paper'),
  action('status.dismissed', 'decide', ['d'], 'paper'),
  action('rating.1', 'decide', ['1']),
  action('rating.2', 'decide', ['2']),
  action('rating.3', 'decide', ['3']),
  action('rating.4', 'decide', ['4']),
  action('rating.5', 'decide', ['5']),
  action('rating.0', 'decide', ['0']),
  action('priority.1', 'decide', ['Alt+1'], 'paper', true),
  action('priority.2', 'decide', ['Alt+2'], 'paper'),
  action('priority.3', 'decide', ['Alt+3'], 'paper'),
  action('priority.0', 'decide', ['Alt+0'], 'paper'),

  action('triage.start', 'decide', ['Shift+T'], 'paper', true),
  { ...action('triage.later', 'decide', []), instead: 'paper.lists' },
  action('triage.reason', 'decide', ['Shift+D']),
  action('triage.undo', 'decide', ['z']),
  action('triage.report', 'decide', ['Alt+T']),

  action('paper.due', 'decide', ['Alt+D'], 'paper'),
  action('paper.takeaway', 'decide', ['Shift+E'], 'paper'),

  listAction('lost.accept', 'decide', ['y']),
  listAction('lost.choose', 'decide', ['w']),
  listAction('lost.keep', 'decide', ['a']),

  action('paper.tag', 'organise', ['#'], 'paper', true),
  action('tags.manage', 'organise', ['g #'], 'paper'),
  action('paper.lists', 'organise', ['l'], 'paper'),
  { ...action('paper.takeOut', 'organise', []), instead: 'paper.trash' },
  action('lists.new', 'organise', []),
  action('lists.newFolder', 'organise', []),
  action('lists.edit', 'organise', []),
  action('lists.archive', 'organise', []),
  action('lists.delete', 'organise', []),
  action('rules.manage', 'organise', ['g u'], 'paper'),
  action('rules.fromList', 'organise', []),
  action('highlights.colours', 'organise', [], 'paper'),
  listAction('highlights.colour.1', 'organise', ['1']),
  listAction('highlights.colour.2', 'organise', ['2']),
  listAction('highlights.colour.3', 'organise', ['3']),
  listAction('highlights.colour.4', 'organise', ['4']),
  listAction('highlights.colour.5', 'organise', ['5']),
  listAction('highlights.colour.6', 'organise', ['6']),
  listAction('highlights.colour.7', 'organise', ['7']),
  listAction('highlights.colour.8', 'organise', ['8']),
  listAction('highlights.colour.9', 'organise', ['9']),
  listAction('highlights.copy', 'organise', ['Mod+C']),
  listAction('highlights.quote', 'organise', ['q']),
  listAction('highlights.remove', 'organise', ['Delete', 'Backspace']),
  // Alt and Shift with the arrows move a block of a note.
  listAction('order.up', 'organise', ['Alt+ArrowUp']),
  listAction('order.down', 'organise', ['Alt+ArrowDown']),
  listAction('order.first', 'organise', ['Alt+Home']),
  listAction('order.last', 'organise', ['Alt+End']),
  action('paper.editTitle', 'organise', ['F2'], 'paper'),
  action('paper.details', 'organise', ['Shift+F2'], 'paper'),
  action('paper.split', 'organise', [], 'paper'),
  // In no menu, whose key would take copying away from fields and chosen words.
  action('paper.copy', 'organise', ['Mod+C']),
  action('paper.copyAs', 'organise', ['Mod+Shift+C'], 'paper'),
  action('paper.trash', 'organise', ['Delete', 'Backspace'], 'paper', true),
  action('paper.restore', 'organise', ['Shift+U']),
  action('pair.same', 'organise', ['y']),
  action('pair.family', 'organise', ['v']),
  action('pair.apart', 'organise', ['a']),
  action('pair.turn', 'organise', ['Shift+Y']),
  action('family.takeApart', 'organise', []),

  action('list.select', 'list', ['x']),
  action('list.selectTo', 'list', ['Shift+X']),
  action('list.selectAll', 'list', ['Mod+A']),
  action('list.sort', 'list', ['s']),
  action('list.facets', 'list', ['Shift+F'], 'view'),
  action('view.places', 'list', ['Mod+1'], 'view'),
  action('view.list', 'list', ['Mod+2'], 'view'),
  action('view.density', 'list', ['Mod+3'], 'view'),
  action('view.layout', 'list', ['Mod+4'], 'view'),
  action('list.view', 'list', ['Shift+S'], 'view'),
  action('group.next', 'list', [']']),
  action('group.previous', 'list', ['[']),
  listAction('group.fold', 'list', ['ArrowLeft']),
  listAction('group.unfold', 'list', ['ArrowRight']),
  action('group.foldAll', 'list', []),
  action('group.unfoldAll', 'list', []),
  action('insight.table', 'list', ['Shift+I']),
  action('view.focus', 'list', ['f'], 'view'),
  action('view.beside', 'list', ['b'], 'view'),

  action('read.aloud', 'everywhere', ['r'], 'paper', true),
  action('read.next', 'everywhere', ['.']),
  action('read.previous', 'everywhere', [',']),
  action('read.stop', 'everywhere', ['Shift+R']),

  action('note.focus', 'write', ['n'], 'paper', true),
  action('note.history', 'write', [], 'paper'),
  action('note.template', 'write', ['Mod+Shift+T']),
  action('note.highlight', 'write', ['Mod+Shift+H']),
  action('templates.manage', 'write', [], 'paper'),
  action('notes.new', 'write', ['Shift+N']),
  action('notes.newFolder', 'write', []),
  action('notes.rename', 'write', []),
  action('notes.move', 'write', ['Shift+M']),
  action('notes.delete', 'write', ['Shift+Delete']),

  action('list.filter', 'find', ['/', 'Mod+F'], 'edit', true),
  action('app.palette', 'find', ['Mod+K'], 'view', true),

  action('edit.undo', 'everywhere', ['Mod+Z'], 'edit'),
  action('edit.redo', 'everywhere', ['Mod+Shift+Z', 'Mod+Y'], 'edit'),
  action('import.open', 'everywhere', ['Mod+O'], 'file'),
  action('import.folder', 'everywhere', ['Mod+Shift+O'], 'file'),
  action('import.paste', 'everywhere', ['Mod+Shift+V'], 'file'),
  action('paper.add', 'everywhere', ['Mod+N'], 'file'),
  action('import.review', 'everywhere', []),
  action('import.sample', 'everywhere', [], 'file'),
  action('import.forgetRecent', 'everywhere', []),
  action('app.showFolder', 'everywhere', [], 'file', true),
  action('view.theme', 'everywhere', ['Mod+Shift+L'], 'view'),
  action('view.reading', 'everywhere', ['Mod+Alt+R'], 'view'),
  action('view.layers', 'everywhere', ['Shift+L'], 'view'),
  action('app.settings', 'everywhere', ['Mod+,'], 'edit', true),
  action('app.keys', 'everywhere', ['?'], 'help'),
  action('app.changeKeys', 'everywhere', [], 'help'),
  action('app.about', 'everywhere', [], 'help'),
] as const satisfies readonly Action[];

export type ActionId = (typeof actions)[number]['id'];

/** Keys that the head of a table takes while it has the focus. For the cheat sheet. */
export const headKeys = [
  { id: 'reach', keys: ['Tab'] },
  { id: 'columns', keys: ['ArrowLeft', 'ArrowRight'] },
  { id: 'sort', keys: ['Enter'] },
  { id: 'sortAlso', keys: ['Shift+Enter'] },
  { id: 'move', keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'] },
  { id: 'size', keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
  { id: 'fit', keys: ['='] },
  { id: 'remove', keys: ['Delete'] },
] as const;

/** Keys that a text takes itself while it has the focus, and the bar beside words that are chosen in it. For the cheat sheet. */
export const textKeys = [
  { id: 'caret', keys: ['v'] },
  { id: 'letters', keys: ['ArrowLeft', 'ArrowRight'] },
  { id: 'lines', keys: ['ArrowUp', 'ArrowDown'] },
  { id: 'words', keys: ['w', 'b'] },
  { id: 'sentences', keys: ['s', 'Shift+S'] },
  { id: 'lineEnds', keys: ['Home', 'End'] },
  { id: 'select', keys: ['v'] },
  { id: 'bar', keys: ['Enter'] },
  { id: 'colour', keys: ['1', '9'] },
  { id: 'comment', keys: ['c'] },
  { id: 'tag', keys: ['#'] },
  { id: 'copy', keys: ['y'] },
  { id: 'remove', keys: ['Delete'] },
  { id: 'leave', keys: ['Escape'] },
] as const;
