// Formspree's own client against a running contact router:
//   npm install --ignore-scripts && BASE_URL=http://127.0.0.1:8080 npm test
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { createClient, isSubmissionError } from '@formspree/core';

const endpoint = (process.env.BASE_URL ?? 'http://127.0.0.1:8080').replace(/\/+$/, '');
const form = process.env.FORM ?? 'contact';
const client = createClient();

const submit = (data, to = form) => client.submitForm(to, data, { endpoint });

const formData = (fields) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

const good = () => ({
  name: 'Ana Sousa',
  email: 'ana@example.com',
  message: `Olá! 😀\r\nOnde está a encomenda ${randomUUID()}?`,
});

const success = (result) => {
  const errors = isSubmissionError(result)
    ? JSON.stringify([result.getFormErrors(), result.getAllFieldErrors()])
    : '';
  assert.equal(result.kind, 'success', errors);
  assert.equal(typeof result.next, 'string');
  return new URL(result.next, `${endpoint}/f/${form}`);
};

const failure = (result) => {
  assert.ok(isSubmissionError(result), 'expected an error');
  return result;
};

test('FormData is accepted', async () => {
  const next = success(await submit(formData(good())));
  assert.match(next.pathname, /\/c\/[^/]+$/);
});

test('an object is accepted', async () => {
  success(await submit({ ...good(), seats: 2, newsletter: true, plan: null, sizes: ['S', 'L'] }));
});

test('the page that it names can be opened', { skip: !!process.env.NO_PAGE }, async () => {
  const page = await fetch(success(await submit(good())));
  assert.equal(page.status, 200);
});

test('the same key gives the same page', { skip: !!process.env.NO_PAGE }, async () => {
  const data = { ...good(), _idempotency: randomUUID() };
  const [first, second] = [await submit(formData(data)), await submit(data)];
  assert.equal(success(first).href, success(second).href);
});

test('field errors stand at their fields', async () => {
  for (const send of [(fields) => fields, formData]) {
    const result = failure(await submit(send({ email: 'ana', name: 'Ana' })));
    assert.deepEqual(result.getFormErrors(), []);
    assert.deepEqual(
      result.getAllFieldErrors().map(([field, errors]) => [field, errors.map((one) => one.code)]),
      [
        ['message', ['REQUIRED_FIELD_MISSING']],
        ['email', ['TYPE_EMAIL']],
      ],
    );
    for (const [, errors] of result.getAllFieldErrors()) assert.ok(errors[0].message.length > 5);
  }
});

test('an empty field is told from a missing one', async () => {
  const result = failure(await submit({ ...good(), message: '  ' }));
  assert.equal(result.getFieldErrors('message')[0].code, 'REQUIRED_FIELD_EMPTY');
});

test('a nested value is refused at its field', async () => {
  const result = failure(await submit({ ...good(), order: { id: 1 } }));
  assert.equal(result.getFieldErrors('order')[0].code, 'TYPE_TEXT');
});

test('a code that the client does not know keeps its message', async () => {
  const result = failure(await submit({ ...good(), name: 'n'.repeat(101) }));
  assert.equal(result.getFieldErrors('name')[0].code, 'UNSPECIFIED');
  assert.match(result.getFieldErrors('name')[0].message, /101/);
});

test('a file is refused at the form', async () => {
  const data = formData(good());
  data.append('photo', new Blob(['PNG'], { type: 'image/png' }), 'photo.png');
  const result = failure(await submit(data));
  assert.equal(result.getFormErrors()[0].code, 'NO_FILE_UPLOADS');
  assert.match(result.getFormErrors()[0].message, /photo/);
});

test('an unknown form is said at the form', async () => {
  const result = failure(await submit(good(), 'no-such-form'));
  assert.equal(result.getFormErrors()[0].code, 'FORM_NOT_FOUND');
});

test('text that cannot be stored is named', async () => {
  const result = failure(await submit({ ...good(), message: 'half a pair: \ud800' }));
  assert.equal(result.getFieldErrors('message').length, 1);
});

test('the preflight of a browser lets its headers through', async () => {
  const answer = await fetch(`${endpoint}/f/${form}`, {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://shop.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type,formspree-client,formspree-session-data',
    },
  });
  assert.equal(answer.status, 204);
  assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
  assert.match(answer.headers.get('Access-Control-Allow-Methods'), /\bPOST\b/);
  const allowed = answer.headers.get('Access-Control-Allow-Headers').toLowerCase().split(/,\s*/);
  for (const name of ['content-type', 'formspree-client', 'formspree-session-data']) {
    assert.ok(allowed.includes(name), name);
  }
});
