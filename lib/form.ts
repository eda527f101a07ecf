/** Reads fields of a form as a server action gets them. A file is no text, and what is no number is left for the schema to refuse. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

export const numberOf = (form: FormData, name: string): number => Number.parseInt(textOf(form, name), 10)

/** A number that may be left out. */
export const numberOrNull = (form: FormData, name: string): number | null => (textOf(form, name) === '' ? null : numberOf(form, name))

export const isTicked = (form: FormData, name: string): boolean => textOf(form, name) !== ''

/** A list of numbers written with commas between them, or given by several fields of one name. */
export const numbersOf = (form: FormData, name: string): number[] =>
  form
    .getAll(name)
    .flatMap((value) => (typeof value === 'string' ? value.split(',') : []))
    .filter((part) => part.trim() !== '')
    .map(Number)
