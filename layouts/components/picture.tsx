import type { BriefPicture } from '../../src/outputs/pages/brief-picture.ts';
import type { Strings } from '../strings/index.ts';

interface PictureProps {
  readonly picture: BriefPicture;
  readonly strings: Strings;
}

/** A picture with its caption and credit; its room is kept while it loads. */
export function Picture({ picture, strings }: PictureProps) {
  const { src, width, height, alt, caption, credit } = picture;
  return (
    <figure class="picture">
      <img src={src} width={width} height={height} alt={alt} loading="lazy" decoding="async" />
      <figcaption>
        {caption && `${caption} `}
        <span class="credit">
          {strings.brief.credit} {credit}
        </span>
      </figcaption>
    </figure>
  );
}
