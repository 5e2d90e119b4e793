import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Prints what a BI tool learns of a schema over JDBC, a line a fact: the tables, the columns of one table, its primary
 * key, its foreign keys, and the first row. Arguments: URL, schema, table.
 */
public class Metadata {
  private static void print(String kind, ResultSet rows, String... columns) throws SQLException {
    while (rows.next()) {
      StringBuilder line = new StringBuilder(kind);
      for (String column : columns) line.append('\t').append(rows.getString(column));
      System.out.println(line);
    }
  }

  public static void main(String[] args) throws Exception {
    System.setOut(new java.io.PrintStream(System.out, true, "UTF-8"));
    String schema = args[1];
    String table = args[2];
    try (Connection connection = DriverManager.getConnection(args[0])) {
      DatabaseMetaData metadata = connection.getMetaData();
      print("table", metadata.getTables(null, schema, "%", null), "TABLE_NAME", "TABLE_TYPE", "REMARKS");
      print("column", metadata.getColumns(null, schema, table, "%"),
          "COLUMN_NAME", "TYPE_NAME", "IS_NULLABLE", "REMARKS");
      print("key", metadata.getPrimaryKeys(null, schema, table), "COLUMN_NAME");
      print("foreign", metadata.getImportedKeys(null, schema, table),
          "FKCOLUMN_NAME", "PKTABLE_NAME", "PKCOLUMN_NAME");
      String count = "select count(*) as n from \"" + schema + "\".\"" + table + "\"";
      print("rows", connection.createStatement().executeQuery(count), "n");
    }
  }
}
