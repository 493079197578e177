"""Skill values to scores and probabilities."""

from jobclass.model.weights import ModelError, RoleModel

__all__ = ["ModelError", "RoleModel"]
