/** The record of an order: notes, corrections, and what its deadlines lead to. */
@NullMarked
package org.lunzhi.command.servicerequest.file;

import org.jspecify.annotations.NullMarked;
