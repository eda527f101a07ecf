/** The 下 of the wordmark; see components/ui/wordmark-drawing.tsx for where its outlines come from. */
export function Monogram() {
  return (
    <svg viewBox="20 0 960 940" aria-hidden="true">
      <g transform="matrix(1 0 0 -1 0 850)">
        <path d="M842 845L768 751L30 751L39 723L946 723C962 723 973 728 976 739C925 782 842 845 842 845ZM541 518C638 446 751 339 807 244C952 176 1006 457 541 541Z" />
        <path className="fall" d="M416 723L541 723L541 120C538 -20 497 -60 494 -150L464 -150C461 -60 419 -20 416 120Z" />
      </g>
    </svg>
  )
}
