"""The one SQLAlchemy metadata that the catalogue's tables share."""

from sqlalchemy import MetaData

metadata = MetaData()
