#!/bin/bash
# Unpacks the engine (Asterisk 20 or later) into a folder of its own: nothing is installed on the machine itself.
# Usage: install.sh [FOLDER]. Needs Debian, and root once for the package `mmdebstrap`.
set -euo pipefail

if [ "$(id -u)" = 0 ]; then cache=/var/cache/pbxkit/engine; else cache=${XDG_CACHE_HOME:-$HOME/.cache}/pbxkit/engine; fi
cache=${1:-$cache}
root=$cache/root

give_up() {
  echo "$1" >&2
  exit 1
}

# French (Canada) for those who call an organization in French; without it the engine speaks English to them.
add_french() {
  local sounds=$root/usr/share/asterisk/sounds package=asterisk-core-sounds-fr-gsm part=$cache/french.part
  [ ! -e "$sounds/fr" ] && command -v apt-get >/dev/null && [ -w "$sounds" ] || return 0
  rm -rf "$part"
  mkdir -p "$part"
  if (cd "$part" && apt-get -o Acquire::Retries=0 download "$package" && dpkg-deb -x "$package"_*.deb .) \
    >"$cache/french.log" 2>&1; then
    rm -rf "$sounds/fr_CA_f_June"
    mv "$part/usr/share/asterisk/sounds/fr_CA_f_June" "$sounds/"
    ln -sfn fr_CA_f_June "$sounds/fr"
  else
    echo "• The engine speaks English only: $package could not be had. The reason is in $cache/french.log" >&2
  fi
  rm -rf "$part"
}

if [ -x "$root/usr/sbin/asterisk" ]; then
  add_french
  echo "$root"
  exit 0
fi

command -v apt-get >/dev/null || give_up "The engine is unpacked from Debian packages, and this machine has no apt-get. Run the engine elsewhere and set PBX_ENGINE_AMI."
if ! command -v mmdebstrap >/dev/null; then
  [ "$(id -u)" = 0 ] || give_up "The package mmdebstrap is missing. Install it as root: apt-get install mmdebstrap"
  echo "• Installing mmdebstrap" >&2
  { apt-get update && apt-get install -y --no-install-recommends mmdebstrap; } >/dev/null
fi

# The engine's own suites come from the mirror that this machine uses already.
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | head -n 1)
[ -n "$mirror" ] || give_up "apt knows no mirror. Add one to /etc/apt/sources.list."
mkdir -p "$cache"
for suite in forky sid; do
  echo "• Unpacking the engine from $suite (about 1 minute, 250 MB, once)" >&2
  rm -rf "$root.part"
  # A snapshot mirror may carry release files past their date: believe them as far as apt does here.
  if mmdebstrap --variant=extract --skip=cleanup/reproducible \
    --aptopt="Acquire::Check-Valid-Until \"$(apt-config dump Acquire::Check-Valid-Until --format '%v%n' | head -n 1)\"" \
    --aptopt='APT::Install-Recommends "false"' \
    --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' \
    --include=asterisk,asterisk-modules,asterisk-config,asterisk-core-sounds-en-gsm,asterisk-moh-opsound-gsm \
    "$suite" "$root.part" "$mirror" >"$cache/install.log" 2>&1 && [ -x "$root.part/usr/sbin/asterisk" ]; then
    ln -sfn en_US_f_Allison "$root.part/usr/share/asterisk/sounds/en"
    chmod 755 "$root.part"
    mv -T "$root.part" "$root"
    add_french
    echo "$root"
    exit 0
  fi
done
give_up "The engine could not be unpacked. The reason is at the end of $cache/install.log"
