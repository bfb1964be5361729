#!/bin/sh
# Sorts what a CMS exports: articles that are fit to print go to ready/, the others to review/ with a page that shows why.
#
#   check-export.sh <articles> <wire>
#
# <articles> holds one .html, .md or .txt file per article, <wire> the texts they were rewritten from. Sure repairs (broken
# characters, link labels) are made in the copies; the files of the CMS stay as they are.
set -eu
articles=$1
wire=$2
mkdir -p ready review

for article in "$articles"/*.html "$articles"/*.md "$articles"/*.txt; do
  [ -e "$article" ] || continue
  name=$(basename "$article")
  cp "$article" "review/$name"
  code=0
  npx --no-install ibid "review/$name" --source "$wire/*" --fix --report html --output "review/$name.report.html" ||
    code=$?
  case $code in
    0) mv "review/$name" "ready/$name" && rm "review/$name.report.html" ;;
    1) echo "$name: for review" ;;
    # Wrong usage or a file that can't be read: ibid has said what, and nothing has been decided.
    *) exit "$code" ;;
  esac
done
