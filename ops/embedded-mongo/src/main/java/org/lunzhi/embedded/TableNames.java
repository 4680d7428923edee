package org.lunzhi.embedded;

/** The names of tables: what a table holds, then database, collection and index. */
final class TableNames {

    private static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";

    private TableNames() {}

    static String documents(String database, String collection) {
        return DOCUMENTS + escape(database) + '/' + escape(collection);
    }

    static String index(String database, String collection, String index) {
        return INDEX + escape(database) + '/' + escape(collection) + '/' + escape(index);
    }

    static boolean isDocuments(String table) {
        return table.startsWith(DOCUMENTS);
    }

    static String databaseOf(String documentsTable) {
        String rest = documentsTable.substring(DOCUMENTS.length());
        return unescape(rest.substring(0, rest.indexOf('/')));
    }

    static String collectionOf(String documentsTable) {
        return unescape(documentsTable.substring(documentsTable.lastIndexOf('/') + 1));
    }

    private static String unescape(String name) {
        return name.replace("%2F", "/").replace("%25", "%");
    }

    private static String escape(String name) {
        return name.replace("%", "%25").replace("/", "%2F");
    }
}
