/** The catalogues: how an edition is published, read from a file and looked up. */
@NullMarked
package org.lunzhi.command.servicerequest.catalogue;

import org.jspecify.annotations.NullMarked;
