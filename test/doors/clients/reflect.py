"""Prints as JSON what SQLAlchemy reflects of a schema: tables, columns, keys, comments. Arguments: URL, schema."""

import json
import sys

from sqlalchemy import MetaData, create_engine, func, inspect, select

url, schema = sys.argv[1:]
engine = create_engine(url)
inspector = inspect(engine)
metadata = MetaData()
metadata.reflect(engine, schema=schema)


def describe(table, connection):
    return {
        "comment": table.comment,
        "columns": [
            {
                "name": column.name,
                "type": str(column.type),
                "nullable": column.nullable,
                "comment": column.comment,
            }
            for column in table.columns
        ],
        "key": inspector.get_pk_constraint(table.name, schema)["constrained_columns"],
        "foreign": sorted(
            [key.parent.name, key.column.table.name, key.column.name] for key in table.foreign_keys
        ),
        "rows": connection.execute(select(func.count()).select_from(table)).scalar(),
    }


with engine.connect() as connection:
    tables = {table.name: describe(table, connection) for table in metadata.tables.values()}
print(json.dumps({"views": inspector.get_view_names(schema), "tables": tables}))
