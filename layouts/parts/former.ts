/*
 * What the parts of layouts were called in earlier versions, and what they were given. Records that
 * replace a part are told of it by name: nothing of theirs may stop to be shown without a word.
 */

/** Parts that there were once, each with what took its place. */
export const formerParts: Readonly<Record<string, string>> = {};

/** By part, the props that it was once given, each with what it is given now, as the end of a sentence. */
export const formerProps: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
