import { TEXT_SIZE, THEME } from './preference'

const rules = [TEXT_SIZE, THEME].map(({ key, attribute, values, standard }) => [
  key,
  attribute,
  values.filter((value) => value !== standard),
])

/**
 * Runs inline before the first paint, so that no reader sees the wrong theme or size flash by. It marks the page as
 * scripted (`data-js`) and believes only values it knows.
 */
export const BOOT_SCRIPT = `(function(d){d.js='';try{${JSON.stringify(rules)}.forEach(function(r){var v=localStorage.getItem(r[0]);if(r[2].indexOf(v)>=0)d[r[1]]=v})}catch(e){}})(document.documentElement.dataset)`
