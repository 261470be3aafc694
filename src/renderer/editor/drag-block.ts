import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { NodeSelection, Plugin, PluginKey, type PluginView } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

const ITEMS = new Set(['listItem', 'taskItem']);
/** A grip at the left of the block under the pointer; dragging it drags the block. Keys do the same: see `MoveBlock`. */
export function createDragBlock(label: string): Extension {
  return Extension.create({
    name: 'dragBlock',
    addProseMirrorPlugins() {
      return [new Plugin({ key: new PluginKey('dragBlock'), view: (view) => createGrip(view, label) })];
    },
  });
}

function createGrip(view: EditorView, label: string): PluginView {
  const host = view.dom.parentElement;
  const grip = document.createElement('div');
  grip.className = 'block-grip';
  grip.draggable = true;
  grip.title = label;
  // For the pointer alone: who writes by keyboard or hears the page has the keys.
  grip.ariaHidden = 'true';
  grip.hidden = true;
  host?.append(grip);
  let pos: number | null = null;
  const hide = () => {
    pos = null;
    grip.hidden = true;
  };
  const hover = (event: MouseEvent) => {
    // With a button held something is being selected or dragged.
    if (event.buttons !== 0 || !view.editable || host === null) return;
    const found = event.target === grip ? pos : findBlock(view, event);
    if (found === null) return hide();
    pos = found;
    placeGrip(view, grip, host, found);
  };
  const begin = (event: DragEvent) => {
    if (pos === null || event.dataTransfer === null) return;
    const selection = NodeSelection.create(view.state.doc, pos);
    // A step of its own for undo, however lately something was typed.
    view.dispatch(closeHistory(view.state.tr.setSelection(selection)));
    const slice = selection.content();
    const { dom, text } = view.serializeForClipboard(slice);
    event.dataTransfer.clearData();
    event.dataTransfer.setData('text/html', dom.innerHTML);
    event.dataTransfer.setData('text/plain', text);
    event.dataTransfer.effectAllowed = 'copyMove';
    const drawn = view.nodeDOM(pos);
    if (drawn instanceof Element) event.dataTransfer.setDragImage(drawn, 0, 0);
    // ProseMirror takes a drop of what it knows to be dragged for a move.
    view.dragging = { slice, move: !event.ctrlKey };
  };
  // The pane takes a press beside the text for a wish to write at its end, and a press that was taken drags nothing.
  const press = (event: MouseEvent) => event.stopPropagation();
  const select = () => {
    if (pos !== null) view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
    view.focus();
  };
  const end = () => {
    hide();
    view.dragging = null;
  };
  const listeners = [
    [host, 'mousemove', hover],
    [host, 'mouseleave', hide],
    [grip, 'mousedown', press],
    [grip, 'click', select],
    [grip, 'dragstart', begin],
    [grip, 'dragend', end],
  ] as const;
  for (const [target, name, listener] of listeners) target?.addEventListener(name, listener as EventListener);
  return {
    update: (_view, before) => {
      // What stands under the pointer may be another block now.
      if (!before.doc.eq(view.state.doc)) hide();
    },
    destroy: () => {
      for (const [target, name, listener] of listeners) target?.removeEventListener(name, listener as EventListener);
      grip.remove();
    },
  };
}

/** The outermost block at the height of the pointer, or within a list its line. */
function findBlock(view: EditorView, { clientX, clientY }: MouseEvent): number | null {
  const box = view.dom.getBoundingClientRect();
  if (clientY < box.top || clientY > box.bottom) return null;
  // From the margin too: the grip must be reached without losing it.
  const left = Math.min(Math.max(clientX, box.left + 1), box.right - 1);
  const inside = view.posAtCoords({ left, top: clientY });
  if (inside === null) return null;
  const $at = view.state.doc.resolve(inside.inside < 0 ? inside.pos : inside.inside);
  if ($at.depth === 0) return $at.nodeAfter === null ? null : $at.pos;
  let depth = 1;
  for (let at = $at.depth; at > 0; at -= 1) {
    if (!ITEMS.has($at.node(at).type.name)) continue;
    depth = at;
    break;
  }
  return $at.before(depth);
}

function placeGrip(view: EditorView, grip: HTMLElement, host: HTMLElement, pos: number): void {
  const drawn = view.nodeDOM(pos);
  if (!(drawn instanceof HTMLElement)) {
    grip.hidden = true;
    return;
  }
  grip.hidden = false;
  // Always in the margin, in one column: beside a number of a list it would cover it.
  grip.style.top = `${drawn.getBoundingClientRect().top - host.getBoundingClientRect().top}px`;
}
