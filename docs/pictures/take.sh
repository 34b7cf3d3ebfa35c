#!/bin/sh
# Takes the pictures of the README anew from the preview. On Debian:
#   apt-get install chromium fonts-noto-core imagemagick pngquant
#   npm run preview && sh docs/pictures/take.sh
# NAME FRAME: the frame of preview.html that each picture shows. Pictures are twice as large as
# they are shown, for sharp screens.
set -e
page="file://$(pwd)/preview.html"
while read -r name frame width; do
  file="docs/pictures/$name.png"
  # Chromium's own window is never narrower than 500; the frame is cut out of it.
  chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --force-device-scale-factor=2 \
    --window-size=$((width < 500 ? 500 : width)),2600 --screenshot="$file" "$page#$frame" 2>/dev/null
  convert "$file" -crop "$((width * 2))x+0+0" +repage -trim +repage "$file"
  pngquant --force --ext .png --quality 60-90 "$file"
done <<PICTURES
ask ask-dark-desktop 760
silence ask-silence-dark-desktop 760
quote quote-about-light-desktop 760
find find-close-dark-phone 380
discuss discuss-passage-dark-phone 380
PICTURES
