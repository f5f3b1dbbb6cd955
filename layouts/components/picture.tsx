import type { BriefPicture } from '../../src/outputs/pages/brief-picture.ts';
import { useWords } from '../words/index.ts';

interface PictureProps {
  readonly picture: BriefPicture;
}

/** A picture with its caption and credit; its room is kept while it loads. */
export function Picture({ picture }: PictureProps) {
  const words = useWords();
  const { src, width, height, alt, caption, credit } = picture;
  return (
    <figure class="picture">
      <img src={src} width={width} height={height} alt={alt} loading="lazy" decoding="async" />
      <figcaption>
        {caption && `${caption} `}
        <span class="credit">
          {words('brief.credit')} {credit}
        </span>
      </figcaption>
    </figure>
  );
}
