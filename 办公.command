#!/bin/bash
cd "$(dirname "$0")" && exec bash scripts/double-click/run.sh office
