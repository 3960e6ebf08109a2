import scapy.redis, matplotlib
