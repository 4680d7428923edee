package org.lunzhi.station.web.mapping;

/**
 * What rules most endpoints out for a path.
 *
 * @param words the first two words of the path
 * @param length how many words the path has
 */
record Beginning(String words, int length) {

    static Beginning of(String path) {
        int length = 0;
        int end = path.length();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            length++;
            if (length == 3) {
                end = slash;
            }
        }
        return new Beginning(path.substring(0, end), length);
    }
}
