/** The same messages in another language: every key, any words. @internal */
export type Translated<TMessages> = { [TKey in keyof TMessages]: string };
