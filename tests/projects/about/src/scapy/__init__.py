from scapy.layers import inet
