type QrCodeProps = {
  /** Rows of modules, true for dark, as a QR generator gives them. */
  readonly modules: readonly (readonly boolean[])[];
  /** Where it leads, for people who cannot see it. */
  readonly label: string;
};

const quietZone = 4;

/** A QR code as a picture that prints sharp; dark on light also in dark mode, because cameras need it so. */
export const QrCode = ({ modules, label }: QrCodeProps) => {
  const size = modules.length + 2 * quietZone;
  const path = modules
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + quietZone} ${y + quietZone}h1v1h-1z`] : [])))
    .join("");
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
};
