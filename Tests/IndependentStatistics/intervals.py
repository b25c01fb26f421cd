"""Intervals of shares and rates by statsmodels, which takes the quantiles from scipy."""

from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from statsmodels.stats.rates import confint_poisson, confint_poisson_2indep


def shares(count, base, other_count, other_base):
    pair = count, base, other_count, other_base
    figures = {
        "wilson": proportion_confint(count, base, method="wilson"),
        "newcombe": confint_proportions_2indep(*pair, method="newcomb", compare="diff"),
    }
    if count and other_count:
        figures["katz"] = confint_proportions_2indep(*pair, method="log", compare="ratio")
    return {name: [float(limit) for limit in limits] for name, limits in figures.items()}


def rates(events, population, other_events, other_population):
    pair = events, population, other_events, other_population
    figures = {"garwood": confint_poisson(events, population, method="exact-c")}
    if events and other_events:
        figures["ratio"] = confint_poisson_2indep(*pair, method="wald-log", compare="ratio")
        figures["difference"] = confint_poisson_2indep(*pair, method="wald", compare="diff")
    return {name: [float(limit) for limit in limits] for name, limits in figures.items()}
