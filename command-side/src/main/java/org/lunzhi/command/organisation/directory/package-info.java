/** The organisation in memory, as far as this node has read the log: what decisions look up. */
@NullMarked
package org.lunzhi.command.organisation.directory;

import org.jspecify.annotations.NullMarked;
