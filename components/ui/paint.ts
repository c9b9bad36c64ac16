import type { ReactElement, ReactNode } from 'react';

/**
 * Draws elements as React would, without React: for the first paint, which waits for nothing. Components must be plain
 * functions of their props; handlers, refs and keys are left to React, which takes the same nodes over afterwards.
 */
export function paint(node: ReactNode, parent: Element): void {
  if (node === null || node === undefined || typeof node === 'boolean') return;
  if (typeof node === 'string' || typeof node === 'number') {
    parent.append(String(node));
    return;
  }
  if (Array.isArray(node)) {
    for (const child of node as readonly ReactNode[]) paint(child, parent);
    return;
  }
  paintElement(node as ReactElement<Props>, parent);
}

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };

function paintElement({ type, props }: ReactElement<Props>, parent: Element): void {
  if (typeof type === 'function') {
    paint((type as (props: Props) => ReactNode)(props), parent);
    return;
  }
  if (typeof type !== 'string') {
    paint(props.children, parent); // a fragment
    return;
  }
  const element = document.createElement(type);
  for (const [name, value] of Object.entries(props)) dress(element, name, value);
  paint(props.children, element);
  parent.append(element);
}

const attributes: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for', dateTime: 'datetime' };
/** Attributes that are written out as true and false; of others, true is an empty value and false is none. */
const spelledOut = /^(aria-|data-|contenteditable|spellcheck)/;

function dress(element: HTMLElement, name: string, value: unknown): void {
  if (name === 'children' || name === 'suppressContentEditableWarning' || name === 'suppressHydrationWarning') return;
  if (value === undefined || value === null || typeof value === 'function') return;
  if (name === 'style') {
    // By property, since the page's policy refuses style attributes.
    for (const [property, text] of Object.entries(value)) element.style.setProperty(property, String(text));
    return;
  }
  const attribute = attributes[name] ?? name.toLowerCase();
  if (typeof value === 'boolean' && !spelledOut.test(attribute)) element.toggleAttribute(attribute, value);
  else element.setAttribute(attribute, String(value));
}
