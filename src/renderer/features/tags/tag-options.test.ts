import { describe, expect, it } from 'vitest';
import type { TagId } from '../../../shared/model/id';
import type { Tag } from '../../../shared/model/tag';
import { findTypedProblem, listTagOptions } from './tag-options';

function createTag(name: string, more: Partial<Tag> = {}): Tag {
  return { id: `id-${name}` as TagId, name, colour: 1, parentId: null, mergedInto: null, gone: false, ...more };
}
const efficiency = createTag('efficiency');
const sparse = createTag('Sparse efficiency');
const inefficient = createTag('inefficiency');
const egalite = createTag('Égalité');
const gone = createTag('gone', { gone: true });
const merged = createTag('speed', { mergedInto: efficiency.id });
const tags = [inefficient, sparse, efficiency, egalite, gone, merged];

function offered(typed: string, papers: { tagIds: TagId[] }[] = [{ tagIds: [] }]): string[] {
  return listTagOptions(
    typed,
    tags,
    papers.map(({ tagIds }) => new Set(tagIds)),
  ).map((option) => (option.kind === 'tag' ? `${option.tag.name} ${option.state}` : `+ ${option.name}`));
}

describe('what the tag picker offers', () => {
  it('puts the name itself before beginnings, words and parts', () => {
    expect(offered('efficiency')).toEqual(['efficiency none', 'Sparse efficiency none', 'inefficiency none']);
  });
  it('offers to create a name that no tag has, after those that begin with it and before those that hold it', () => {
    expect(offered('effic')).toEqual(['efficiency none', '+ effic', 'Sparse efficiency none', 'inefficiency none']);
    expect(offered('ency')).toEqual(['+ ency', 'efficiency none', 'inefficiency none', 'Sparse efficiency none']);
  });
  it('finds a name whatever its case and accents, and creates no second one that differs in case', () => {
    expect(offered('egal')).toEqual(['Égalité none', '+ egal']);
    expect(offered('éGALITÉ')).toEqual(['Égalité none']);
  });
  it('leaves out deleted and merged tags, whose names may be given again', () => {
    expect(offered('gone')).toEqual(['+ gone']);
    expect(offered('speed')).toEqual(['+ speed']);
  });
  it('tells tags of all papers from those of some, and lists them first while nothing is typed', () => {
    const papers = [{ tagIds: [efficiency.id, sparse.id] }, { tagIds: [efficiency.id, gone.id] }];
    expect(offered('', papers)).toEqual([
      'efficiency all',
      'Sparse efficiency some',
      'Égalité none',
      'inefficiency none',
    ]);
  });
  it('takes white space, control characters and leading hashes out of a name, and refuses one that is too long', () => {
    expect(offered('  ##  new\u0000\n name ')).toEqual(['+ new name']);
  });
  it('offers nothing where what is typed can be no name, and says why', () => {
    const texts = ['x'.repeat(10_000), '/', '..', 'a//b', 'efficiency/../x', '   ', 'efficiency'];
    expect(texts.map((text) => findTypedProblem(text))).toEqual(['long', 'gap', 'dots', 'gap', 'dots', null, null]);
    expect(texts.slice(0, 5).flatMap((text) => offered(text))).toEqual([]);
  });
  it('finds a tag by its path and by another name, offers what lies under it, and a new path', () => {
    const int8 = createTag('int8', { parentId: efficiency.id, aliases: ['eight bits'] });
    const all = [...tags, int8];
    const texts = ['efficiency/int8', 'eight', 'efficiency/', 'efficiency/x'];
    const found = texts.map((text) =>
      listTagOptions(text, all, []).map((one) =>
        one.kind === 'create' ? `+ ${one.name}` : [one.above, one.tag.name, one.alias],
      ),
    );
    expect(found).toEqual([
      [['efficiency', 'int8', null]],
      [['efficiency', 'int8', 'eight bits'], '+ eight'],
      [['efficiency', 'int8', null]],
      ['+ efficiency/x'],
    ]);
  });
  it('puts first what more often stands beside the tags of the papers', () => {
    const use = { used: new Map([[sparse.id, 9]]), together: new Map([[inefficient.id, 1]]) };
    const names = listTagOptions('', tags, [], use).map((one) => (one.kind === 'tag' ? one.tag.name : one.name));
    expect(names).toEqual(['inefficiency', 'Sparse efficiency', 'efficiency', 'Égalité']);
  });
  it('takes hostile names for names', () => {
    expect(offered('<img src=x onerror=alert(1)>')).toEqual(['+ <img src=x onerror=alert(1)>']);
    expect(offered('(.*')).toEqual(['+ (.*']);
  });
});
