/** Lint rules of this house, loaded by oxlint (.oxlintrc.json). test/house shows each of them refusing. */
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whyNot } from './layers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pathOf = (context) => relative(root, context.filename).split(sep).join('/');

const onlyTypes = (node) =>
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (node.specifiers?.length > 0 &&
    node.specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type'));

/** A folder imports what the house allows it: static, dynamic and in types. */
const layers = {
  create(context) {
    const path = pathOf(context);
    const check = (node, source, typeOnly) => {
      const request = source?.value;
      if (typeof request !== 'string') return;
      const message = whyNot(path, request, typeOnly);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => check(node.source, node.source, onlyTypes(node)),
      ExportNamedDeclaration: (node) => check(node, node.source, onlyTypes(node)),
      ExportAllDeclaration: (node) => check(node, node.source, onlyTypes(node)),
      ImportExpression: (node) => check(node, node.source, false),
      TSImportType: (node) => check(node, node.source, true),
    };
  },
};

const impure = new Set([
  'fetch',
  'setTimeout',
  'setInterval',
  'crypto',
  'performance',
  'localStorage',
]);
const impureMembers = new Set(['Date.now', 'Math.random']);

/** The domain knows no clock, no chance and no world: they are handed in, so that tests own them. */
const pureDomain = {
  create(context) {
    const refuse = (node, what) =>
      context.report({ node, message: `${what} in the domain: hand it in as an argument` });
    return {
      NewExpression(node) {
        const isDate = node.callee.type === 'Identifier' && node.callee.name === 'Date';
        if (isDate && node.arguments.length === 0) refuse(node, 'new Date()');
      },
      CallExpression({ callee }) {
        if (callee.type === 'Identifier' && impure.has(callee.name)) refuse(callee, callee.name);
      },
      MemberExpression(node) {
        if (node.object.type !== 'Identifier') return;
        const { name } = node.object;
        const member = `${name}.${node.property.name}`;
        if (impureMembers.has(member)) refuse(node, member);
        else if (impure.has(name)) refuse(node, name);
      },
    };
  },
};

/** Words for people live in src/i18n; a literal with å, ä or ö elsewhere is one that has strayed. */
const swedishInTexts = {
  create(context) {
    const check = (node, text) => {
      if (typeof text !== 'string' || !/[åäö]/i.test(text)) return;
      const message = `"${text.trim().slice(0, 40)}" belongs in src/i18n, in Swedish and English`;
      context.report({ node, message });
    };
    return {
      Literal: (node) => check(node, node.value),
      JSXText: (node) => check(node, node.value),
      TemplateElement: (node) => check(node, node.value.cooked),
    };
  },
};

export default {
  meta: { name: 'house' },
  rules: { layers, 'pure-domain': pureDomain, 'swedish-in-texts': swedishInTexts },
};
