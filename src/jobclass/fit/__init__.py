"""Whether a spec is what its title says, and what would make it so."""

from jobclass.fit.advice import Advice, AdviceKind
from jobclass.fit.check import Fit, FitOutcome, check_fit, fit_of, quick_fit

__all__ = ["Advice", "AdviceKind", "Fit", "FitOutcome", "check_fit", "fit_of", "quick_fit"]
