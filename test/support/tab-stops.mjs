/** In the page, before the app: notes what the Tab key reaches, in which order, and whether one sees where one is. For keyboard.test.ts. */

const ROLES = ['button', 'link', 'checkbox', 'radio', 'tab', 'menuitem', 'option', 'switch', 'combobox', 'textbox', 'slider'];
const INTERACTIVE = `a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable], ${ROLES.map((role) => `[role=${role}]`)}`;

/** Several that are one stop of the Tab key; the arrow keys go from one to the other. */
const GROUPS = [
  { of: 'input[type=radio]', group: (radio) => radio.form?.elements[radio.name] ?? `radio ${radio.name}`, key: 'ArrowDown', code: 40 },
  { of: '[data-bed]', group: (bed) => bed.closest('.board'), key: 'ArrowRight', code: 39 },
];

const isShown = (element) =>
  element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && element.getBoundingClientRect().width > 0;

/** What only scripts give the focus to, and what a widget keeps for forms, is no stop. */
const isStop = (element) => !element.matches(':disabled, main, [inert] *, [aria-hidden=true]') && isShown(element);

const groupOf = (element) => GROUPS.find(({ of }) => element.matches(of))?.group(element);

function nameOf(element) {
  const label = element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent ?? '';
  return `<${element.tagName.toLowerCase()} ${element.className}> "${label.replace(/\s+/g, ' ').trim().slice(0, 50)}"`;
}

/** What may show that something has the focus: it, its labels, and what is around it. */
const around = (element) => [element, ...(element.labels ?? []), element.parentElement];

function lookOf(element) {
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
  return { outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor), boxShadow };
}

function isMarked(element) {
  return around(element).some((each) => {
    const { outlined, boxShadow } = lookOf(each);
    return each.checkVisibility({ opacityProperty: true }) && (outlined || (noted.has(each) && noted.get(each) !== boxShadow));
  });
}

/** Of a large field the browser shows the place where one types: so many pixels. */
const ENOUGH = 40;

/** Whether it lies in the window, and nothing over it. */
function isSeen(element) {
  const box = element.getClientRects()[0];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (bottom - top < Math.min(box.height, ENOUGH)) return false;
  const across = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const points =
    box.height > innerHeight / 2 || element.matches('textarea') ? [top + ENOUGH / 2] : [top + 3, (top + bottom) / 2, bottom - 3];
  return points.every((down) => {
    // a toast goes by itself
    const there = document.elementsFromPoint(across, down).find((each) => element.closest('.toasts') ?? !each.closest('.toasts'));
    return there !== undefined && (element.contains(there) || [...(element.labels ?? [])].some((label) => label.contains(there)));
  });
}

function isSticky(element) {
  for (let each = element; each; each = each.parentElement) if (/sticky|fixed/.test(getComputedStyle(each).position)) return true;
  return false;
}

/** Whether the eye goes back: up, and not into a column further right. */
function isBack(before, after) {
  if (isSticky(before.element) || isSticky(after.element)) return false;
  return after.bottom <= before.top && after.left < before.right;
}

let noted = new Map();
let path = [];
let wrong = [];
let over = false;

/** Notes where the focus is, as somebody sees it who has stopped there. */
function look() {
  if (over) return;
  const element = document.activeElement;
  const last = path.at(-1)?.element;
  if (element === last) return; // the parts of a date are several stops in one field
  if (!element || element === document.body || path.some((each) => each.element === element)) {
    over = path.length > 0;
    return;
  }
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const here = { element, top: top + scrollY, bottom: bottom + scrollY, left, right };
  const name = nameOf(element);
  if (element.tabIndex > 0) wrong.push(`${name} has its own place in the order`);
  if (!isSeen(element)) wrong.push(`${name} cannot be seen when it has the focus`);
  if (!isMarked(element)) wrong.push(`${name} does not show that it has the focus`);
  if (path.length && isBack(path.at(-1), here)) wrong.push(`${name} comes after ${nameOf(last)}, which lies below it`);
  path.push(here);
}
addEventListener('keydown', look, true);

/** @returns what may have the focus now, within */
const stopsIn = (place) => [...place.querySelectorAll(INTERACTIVE)].filter(isStop);

/** One of several buttons that do the same to different things. */
const kindOf = (button) => `${button.className}: ${/[A-Za-z]+/.exec(button.textContent || button.ariaLabel)?.[0]}`;
const buttons = () => stopsIn(document.querySelector('main') ?? document.body).filter((each) => each.matches('button:not([type=submit])'));

let opener;
let groups = [];
const entered = new Set();
addEventListener('focusin', ({ target }) => entered.add(target));
globalThis.print = () => {};

globalThis.tabStops = {
  /** The next key is the first of a walk. */
  begin(place) {
    const first = document.createElement('button'); // the browser goes on from where it was
    document.querySelector(place).prepend(first);
    first.focus();
    first.remove();
    noted = new Map(
      stopsIn(document.querySelector(place))
        .flatMap(around)
        .map((each) => [each, lookOf(each).boxShadow]),
    );
    [path, wrong, over] = [[], [], false];
  },
  /** @returns whether the walk has come to its end */
  isOver() {
    look();
    return over;
  },
  /** @returns what was wrong on the way, and what was not reached at all */
  end(selector) {
    const place = document.querySelector(selector);
    const reached = new Set(path.map(({ element }) => groupOf(element) ?? element));
    // what has come meanwhile, as lists do that are live, was not there to be reached
    const missed = stopsIn(place).filter((each) => noted.has(each) && !reached.has(groupOf(each) ?? each));
    const outside = path.filter(({ element }) => element.isConnected && !place.contains(element));
    return [
      ...wrong,
      ...(over ? [] : ['the focus does not come to an end']),
      ...missed.map((each) => `${nameOf(each)} is not reached`),
      ...outside.map(({ element }) => `the focus leaves it for ${nameOf(element)}`),
    ];
  },
  /** The next key is the first of the way back from the last stop. @returns the way there */
  turn() {
    const there = this.path();
    path.at(-1)?.element.focus();
    [path, over] = [[], false];
    return there;
  },
  /** @returns the stops by name, in order; a group by what it belongs to */
  path: () =>
    path
      .filter(({ element }) => element.isConnected)
      .map(({ element }) => (groupOf(element) ? `a group of ${element.type}` : nameOf(element))),
  /** @returns of each group the key that goes on in it, and how many there are */
  groups() {
    const all = Map.groupBy(
      stopsIn(document.body).filter((each) => groupOf(each) !== undefined),
      groupOf,
    );
    groups = [...all.values()];
    return groups
      .map((each) => ({ ...GROUPS.find(({ of }) => each[0].matches(of)), count: each.length }))
      .map(({ key, code, count }) => ({ key, code, count }));
  },
  /** The focus goes to the first of a group. @param nr as in `groups` */
  enter(nr) {
    document.activeElement.blur();
    entered.clear();
    groups[nr][0].focus();
  },
  /** @returns what the arrow keys did not reach since then */
  left: (nr) => groups[nr].filter((each) => each.isConnected && !entered.has(each)).map((each) => `no arrow leads to ${nameOf(each)}`),
  /** @returns which kinds of buttons there are */
  kinds: () => [...new Set(buttons().map(kindOf))],
  /** The focus goes to the first button of a kind. @returns whether there is one */
  focusKind(kind) {
    opener = buttons().find((each) => kindOf(each) === kind);
    opener?.focus();
    return opener !== undefined;
  },
  isWithin: (selector) => document.activeElement?.closest(selector) != null,
  /** @returns what is wrong after a dialog was left */
  isBack() {
    if (document.querySelector('dialog[open]')) return ['does not close by Escape'];
    return document.activeElement === opener ? [] : [`does not give the focus back, but to ${nameOf(document.activeElement)}`];
  },
};
