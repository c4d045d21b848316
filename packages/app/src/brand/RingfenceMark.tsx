/** The mark of Ringfence: a picket fence inside a ring. Decorative; name what it stands for beside it. */
export const RingfenceMark = ({ className }: { className?: string }) => (
  <svg
    className={className}
    viewBox="0 0 40 40"
    fill="none"
    aria-hidden="true"
    focusable="false"
  >
    <circle cx="20" cy="20" r="17.5" stroke="#5ee0c0" strokeWidth="3" />
    <path
      d="M9.5 18.5h21M9.5 25.5h21"
      stroke="#5ee0c0"
      strokeWidth="2.5"
      strokeLinecap="round"
    />
    <path
      d="M11 29.5V14l2.5-3 2.5 3v15.5zM17.5 29.5V12l2.5-3 2.5 3v17.5zM24 29.5V14l2.5-3 2.5 3v15.5z"
      fill="currentColor"
    />
  </svg>
);
