#!/bin/sh
# Asks the error budget policy before a deployment: gate.sh SERVICE [psgf gate options].
#
# Ends with 0 when the deployment may go on. A pipeline decides what "inconclusive" means to it: here
# it stops like "blocked" does, and says so, since nothing should ship for want of evidence.
set -u

psgf gate "$@"
status=$?
case $status in
0) ;;
3) echo "The error budget policy blocks this deployment." >&2 ;;
4) echo "The error budget policy cannot tell: bring the evidence that is missing." >&2 ;;
*) echo "The gate could not be asked (status $status)." >&2 ;;
esac
exit $status
