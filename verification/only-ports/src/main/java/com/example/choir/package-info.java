/** An application that knows the ports, and leaves the provider to its configuration. */
package com.example.choir;
