import { AsWritten } from "../../components/chinese.tsx";

/** A text of a letter as it was written, line by line. */
export const LetterText = ({ text }: { readonly text: string }) => (
  <blockquote>
    {text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line, place) => (
        <p key={place}>
          <AsWritten>{line}</AsWritten>
        </p>
      ))}
  </blockquote>
);
