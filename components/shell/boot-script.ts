import { TEXT_SIZE, THEME } from './preference'

const rules = [TEXT_SIZE, THEME].map(({ key, attribute, values, standard }) => [
  key,
  attribute,
  values.filter((value) => value !== standard),
])

const CHOICES = `try{${JSON.stringify(rules)}.forEach(function(r){var v=localStorage.getItem(r[0]);if(r[2].indexOf(v)>=0)d[r[1]]=v})}catch(e){}`
const FRAMES = `document.addEventListener('toggle',function(e){var f=e.target.querySelector('[data-src]');if(f&&!f.src)f.src=f.dataset.src},true)`

/**
 * Runs inline before the first paint, so that no reader sees the wrong theme or size flash by. It marks the page as
 * scripted (`data-js`), and as on a device with a share sheet of its own (`data-sheet`), and believes only values it knows.
 * The frame of an embed gets its address when the reader opens it, whether React has come by then or not.
 */
export const BOOT_SCRIPT = `(function(d){d.js='';if(navigator.share)d.sheet='';${CHOICES}})(document.documentElement.dataset);${FRAMES}`
