/** Styles that decide where a line breaks. */
const layoutStyles = [
  'font',
  'letterSpacing',
  'lineHeight',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'textTransform',
  'wordSpacing',
] as const;

/**
 * How far down a text field its selection ends, in CSS pixels, measured in a copy of it that nobody sees: a
 * textarea does not tell.
 * @returns just below the last selected line, inside the visible part of the field
 */
export function topOf(field: HTMLTextAreaElement): number {
  const page = field.ownerDocument;
  const style = getComputedStyle(field);
  const copy = page.createElement('div');
  for (const name of layoutStyles) copy.style[name] = style[name];
  Object.assign(copy.style, {
    position: 'absolute',
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
    width: `${field.clientWidth}px`,
    boxSizing: 'border-box',
  });
  copy.textContent = field.value.slice(0, field.selectionEnd);
  const end = page.createElement('span');
  end.textContent = '.';
  copy.append(end);
  page.body.append(copy);
  const below = end.offsetTop + end.offsetHeight - field.scrollTop;
  copy.remove();
  return Math.max(0, Math.min(below, field.clientHeight)) + 2;
}
