/**
 * Base64 as browsers have had it since 2025 (ECMAScript 2026): the editor saves with it, and
 * browsers that are a year older still work.
 */
interface Base64Array {
  toBase64?: () => string;
}
interface Base64Constructor {
  fromBase64?: (text: string) => Uint8Array;
}

const prototype = Uint8Array.prototype as Base64Array;
const arrays = Uint8Array as Base64Constructor;

prototype.toBase64 ??= function toBase64(this: Uint8Array): string {
  let binary = '';
  for (const byte of this) binary += String.fromCharCode(byte);
  return btoa(binary);
};
arrays.fromBase64 ??= (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
