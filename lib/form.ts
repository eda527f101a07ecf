/** Reads fields of a form as a server action gets them. A file is no text, and what is no number is left for the schema to refuse. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** As our forms write whole numbers: `1e3`, `0x10`, ` 5` and `5.0` are JavaScript's numbers, and none of ours. */
const parse = (text: string): number => (/^(0|[1-9]\d*)$/.test(text) ? Number(text) : Number.NaN)

export const numberOf = (form: FormData, name: string): number => parse(textOf(form, name))

/** A number that may be left out. */
export const numberOrNull = (form: FormData, name: string): number | null => (textOf(form, name) === '' ? null : numberOf(form, name))

export const isTicked = (form: FormData, name: string): boolean => textOf(form, name) !== ''

/** A list of numbers written with commas between them, or given by several fields of one name. An empty field is none. */
export const numbersOf = (form: FormData, name: string): number[] =>
  form.getAll(name).flatMap((value) => (value === '' ? [] : typeof value === 'string' ? value.split(',').map(parse) : [Number.NaN]))
