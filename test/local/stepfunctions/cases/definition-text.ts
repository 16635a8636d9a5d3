/** Texts that hold no definition, and what AWS says to them. */
export const unreadableTexts: readonly (readonly [what: string, text: string, refusal: string])[] = [
  ["nothing at all", "", "SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object at null"],
  ["a list", "[]", "SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object at null"],
  [
    "no JSON",
    "not a definition",
    `INVALID_JSON_DESCRIPTION: Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
 at [Source: (String)"not a definition"; line: 1, column: 4] at [Source: (String)"not a definition"; line: 1, column: 4]`,
  ],
  [
    "JSON that breaks off",
    '{"StartAt": "A",\n "States": {',
    `INVALID_JSON_DESCRIPTION: Unexpected end-of-input: expected close marker for Object
 at [Source: (String)"{"StartAt": "A",
 "States": {"; line: 2, column: 13] at [Source: (String)"{"StartAt": "A",
 "States": {"; line: 2, column: 13]`,
  ],
  [
    "a field given twice",
    '{"QueryLanguage": "JSONata", "StartAt": "A", "StartAt": "B"}',
    `INVALID_JSON_DESCRIPTION: Duplicate field 'StartAt'
 at [Source: (String)"{"QueryLanguage": "JSONata", "StartAt": "A", "StartAt": "B"}"; line: 1, column: 55] at [Source: (String)"{"QueryLanguage": "JSONata", "StartAt": "A", "StartAt": "B"}"; line: 1, column: 55]`,
  ],
  [
    "a state given twice",
    '{"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Succeed"}, "A": {"Type": "Succeed"}}}',
    "DUPLICATE_STATE_NAME: Duplicate State name: A at /States/A",
  ],
];
