package org.lunzhi.query.export;

import java.nio.file.Path;

/**
 * A finished file of an export.
 *
 * @param sha256 its checksum in hexadecimal digits, which stands in a file beside it too
 */
public record ExportFile(Path path, long bytes, String sha256) {}
