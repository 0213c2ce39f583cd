import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Components that may write markup as text, and why it is safe there. */
const MARKUP = [
  // Serialised with every `<` escaped.
  'src/components/frame/JsonLd.astro',
  // Drawings of this repository, no word of the record in them.
  'src/components/frame/NameMark.astro',
  'src/components/drawings/Plate.astro',
];

/** What works on one system only: Windows has other paths, and no /tmp. */
const POSIX_ONLY = [
  {
    selector: "MemberExpression[property.name='pathname'] > NewExpression MetaProperty",
    message: 'Of the address of a module fileURLToPath() makes a path.',
  },
  {
    selector: 'ImportExpression > CallExpression[callee.name=/^(?:join|resolve)$/]',
    message: 'A path is no address: pathToFileURL() makes one.',
  },
  {
    selector: 'Literal[value=/^\\u002F(?:tmp|dev|usr|bin|etc|home|proc)\\u002F/]',
    message: 'Only on one system: os.tmpdir() and its like.',
  },
  {
    selector:
      "CallExpression[callee.property.name='startsWith'][arguments.0.name=/(?:directory|folder|root|outDir|contentDir)$/i]",
    message: 'Of two paths path.relative() tells whether one lies in the other.',
  },
];

export default tseslint.config(
  { ignores: ['dist*/', '.cache/', '.astro/', 'node_modules/', 'scripts/schemas/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Examples of rules change a specimen that is any shape on purpose.
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='startsWith'][arguments.0.value=/^[a-z]$/]",
          message: 'An entry says its kind itself; for an id alone there is kindOfId().',
        },
        ...POSIX_ONLY,
      ],
    },
  },
  {
    // Tests hand code to the browser and spell ids as the outside does.
    files: ['tests/**/*.ts', '**/*.test.ts'],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  ...astro.configs.recommended,
  { files: ['**/*.astro'], ignores: MARKUP, rules: { 'astro/no-set-html-directive': 'error' } },
);
