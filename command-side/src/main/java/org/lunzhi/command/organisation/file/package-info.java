/** The organisation as one file that people can write: read, checked, and told in which line what is wrong. */
@NullMarked
package org.lunzhi.command.organisation.file;

import org.jspecify.annotations.NullMarked;
